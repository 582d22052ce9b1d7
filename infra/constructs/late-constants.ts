import { posix } from 'node:path';
import ts from 'typescript';

/** Where constants are made late: nothing there does its work by being imported. */
const LATE = 'shared/';

interface Constant {
  readonly declaration: ts.VariableDeclaration & { readonly name: ts.Identifier; readonly initializer: ts.Expression };
  /** Other constants that its value is made of. */
  readonly madeOf: Set<Constant>;
}
/** A name that stands for a constant, in the module that declares it or in another. */
interface Reference {
  readonly name: ts.Identifier;
  readonly constant: Constant;
}
interface Insertion {
  readonly at: number;
  readonly text: string;
  /** What is written in place of it ends here. */
  readonly until?: number;
}

/** True for what takes work, or of which the bundler does not know that it takes none. Functions are only made. */
function takesWork(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isPropertyAccessExpression(node)) return true;
  return ts.forEachChild(node, (child) => takesWork(child) || undefined) ?? false;
}

/** The modules as the compiler binds them, which tells what a name stands for. Packages are left out. */
function bind(modules: ReadonlyMap<string, string>): ts.Program {
  const files = new Map(
    [...modules].map(([path, text]) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)]),
  );
  const resolved = (from: string, specifier: string): ts.ResolvedModuleWithFailedLookupLocations => {
    const resolvedFileName = posix.join(posix.dirname(from), specifier);
    return specifier.startsWith('.') && files.has(resolvedFileName)
      ? { resolvedModule: { resolvedFileName, extension: ts.Extension.Ts } }
      : { resolvedModule: undefined };
  };
  return ts.createProgram({
    rootNames: [...files.keys()],
    options: { noLib: true, types: [], target: ts.ScriptTarget.Latest, module: ts.ModuleKind.Preserve },
    host: {
      fileExists: (path) => files.has(path),
      readFile: (path) => modules.get(path),
      getSourceFile: (path) => files.get(path),
      resolveModuleNameLiterals: (literals, from) => literals.map(({ text }) => resolved(from, text)),
      getDefaultLibFileName: () => '',
      getCurrentDirectory: () => '',
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      writeFile: () => undefined,
    },
  });
}

const isConstant = (declaration: ts.VariableDeclaration): declaration is Constant['declaration'] =>
  ts.isIdentifier(declaration.name) && declaration.initializer !== undefined;

const constantsOf = (file: ts.SourceFile): Constant[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList }) => declarationList.flags & ts.NodeFlags.Const)
    .flatMap(({ declarationList }) => declarationList.declarations.filter(isConstant))
    .map((declaration) => ({ declaration, madeOf: new Set() }));

/** Where a module names the values of constants. What the value of a constant of its own is made of is noted there. */
function referencesIn(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  constants: ReadonlyMap<ts.Node | undefined, Constant>,
): Reference[] {
  const references: Reference[] = [];
  const note = (name: ts.Node, symbol: ts.Symbol | undefined, owner?: Constant): void => {
    const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const constant = constants.get(own?.valueDeclaration);
    if (!constant || !ts.isIdentifier(name)) return;
    references.push({ name, constant });
    owner?.madeOf.add(constant);
  };
  const visit = (node: ts.Node, owner?: Constant): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) {
      if (!ts.isTypeOnlyImportOrExportDeclaration(node)) note(node.name, checker.getSymbolAtLocation(node.name));
    } else if (ts.isShorthandPropertyAssignment(node)) {
      note(node.name, checker.getShorthandAssignmentValueSymbol(node), owner);
    } else if (ts.isIdentifier(node)) {
      note(node, checker.getSymbolAtLocation(node), owner);
    } else {
      const within = ts.isFunctionLike(node) ? undefined : (constants.get(node) ?? owner);
      const { name, propertyName } = node as { readonly name?: ts.Node; readonly propertyName?: ts.Node };
      ts.forEachChild(node, (child) => {
        if ((child !== name && child !== propertyName) || !ts.isIdentifier(child)) visit(child, within);
      });
      if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
        const of = checker.getSymbolAtLocation(node.expression);
        if (of?.declarations?.some(ts.isNamespaceImport))
          note(node.name, checker.getAliasedSymbol(of).exports?.get(node.name.escapedText as ts.__String), owner);
      }
    }
  };
  visit(file);
  return references;
}

/** Those that take work, and those that are made of them. */
function lateOf(constants: Iterable<Constant>): Set<Constant> {
  const all = [...constants];
  const late = new Set(all.filter(({ declaration }) => takesWork(declaration.initializer)));
  for (let before = -1; before < late.size; ) {
    before = late.size;
    for (const constant of all) if ([...constant.madeOf].some((part) => late.has(part))) late.add(constant);
  }
  return late;
}

/** A constant becomes a function that makes its value once; its own name stays for whoever does not call that. */
function declared({ declaration: { name, initializer } }: Constant, text: string): Insertion[] {
  const start = name.getStart();
  const lines = text.slice(start, initializer.getStart()).replaceAll(/[^\n]/g, '');
  const maker = `${name.text}$`;
  return [
    { at: start, until: initializer.getStart(), text: `${maker} = () => (${maker}.made ??= { value: ${lines}(` },
    { at: initializer.getEnd(), text: `) }).value, ${name.text} = /* @__PURE__ */ ${maker}()` },
  ];
}

function named({ name }: Reference): Insertion[] {
  const { parent } = name;
  const at = name.getEnd();
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent))
    return [{ at, text: `, ${(parent.propertyName ?? name).text}$ as ${name.text}$` }];
  if (ts.isShorthandPropertyAssignment(parent)) return [{ at, text: `: ${name.text}$()` }];
  if (ts.isNewExpression(parent) && parent.expression === name)
    return [
      { at: name.getStart(), text: '(' },
      { at, text: '$())' },
    ];
  return [{ at, text: '$()' }];
}

/**
 * Modules by their paths in the product, in which a constant under `shared/` whose value takes work is made when something first reads it, and
 * then stays. One that nothing reads is no more than a function that nothing calls, and left out of a bundle. Lines keep their numbers.
 * Pure.
 */
export function withLateConstants(modules: ReadonlyMap<string, string>): Map<string, string> {
  const program = bind(modules);
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles();
  const constants = new Map<ts.Node | undefined, Constant>(
    files
      .filter(({ fileName }) => fileName.startsWith(LATE))
      .flatMap(constantsOf)
      .map((constant) => [constant.declaration, constant]),
  );
  const references = new Map(files.map((file) => [file, referencesIn(file, checker, constants)]));
  const late = lateOf(constants.values());
  return new Map(
    files.map((file) => {
      const own = [...late].filter(({ declaration }) => declaration.getSourceFile() === file);
      const insertions = [
        ...own.flatMap((constant) => declared(constant, file.text)),
        ...(references.get(file) ?? []).filter(({ constant }) => late.has(constant)).flatMap(named),
      ].sort((a, b) => a.at - b.at);
      const written = insertions.map(
        ({ text }, index) =>
          text + file.text.slice(insertions[index]?.until ?? insertions[index]?.at, insertions[index + 1]?.at),
      );
      return [file.fileName, file.text.slice(0, insertions[0]?.at) + written.join('')];
    }),
  );
}

// Generated from the resolvers of every domain by graphql/codegen.ts. Do not edit.
import type { ResolverFile } from '../resolver-file.ts';

/** Every file of resolvers, to be loaded when a document first reads one of its fields. */
export const resolverFiles: readonly ResolverFile[] = [
  {
    load: () => import('../access/capture-key.resolvers.ts'),
    fields: {
      Query: ["captureKeys"],
      CaptureKey: ["displayName"],
      Mutation: ["createCaptureKey","revokeCaptureKey"],
    },
    nodes: {"cap":"CaptureKey"},
  },
  {
    load: () => import('../access/external-ref.resolvers.ts'),
    fields: {
      Mutation: ["addExternalRef","moveExternalRef","removeExternalRef"],
    },
  },
  {
    load: () => import('../activities/activity.resolvers.ts'),
    fields: {
      Query: ["activity"],
      Activity: ["relatedTo","submitted","participants"],
      Customer: ["activities"],
      Contact: ["activities"],
      Lead: ["activities"],
      Order: ["activities"],
      Case: ["activities"],
      Mutation: ["logActivity"],
    },
    nodes: {"act":"Activity"},
  },
  {
    load: () => import('../activities/task.resolvers.ts'),
    fields: {
      Query: ["task","tasks"],
      Task: ["relatedTo","timeline"],
      Customer: ["tasks"],
      Contact: ["tasks"],
      Lead: ["tasks"],
      Order: ["tasks"],
      Case: ["tasks"],
      Mutation: ["createTask","updateTask","completeTask","cancelTask"],
    },
    nodes: {"tsk":"Task"},
  },
  {
    load: () => import('../cases/case.resolvers.ts'),
    fields: {
      Query: ["case","caseByExternalRef","cases","caseRouting","agentLoads"],
      Customer: ["cases"],
      Case: ["legalEntity","branch","isOpen","customer","isMatched","suggestedCustomers","order","invoice","contact","messages","timeline"],
      CaseMessage: ["case","isInternal"],
      Mutation: ["openCase","bulkOpenCases","matchCase","upsertCase","bulkUpsertCases","updateCase","bulkUpdateCases","addCaseMessage","assignCase","rerouteCase","setCaseStatus","resolveCase","reopenCase","closeCase","updateCaseRouting"],
    },
    nodes: {"cas":"Case"},
  },
  {
    load: () => import('../clients/api-client.resolvers.ts'),
    fields: {
      Query: ["apiClient","apiClients"],
      ApiClient: ["displayName","timeline"],
      Mutation: ["createApiClient","updateApiClient","revokeApiClient"],
    },
    nodes: {"apc":"ApiClient"},
  },
  {
    load: () => import('../code-lists/code-list.resolvers.ts'),
    fields: {
      Query: ["codeListEntries"],
      CodeListEntry: ["name"],
      Mutation: ["upsertCodeListEntry"],
    },
  },
  {
    load: () => import('../contacts/contact.resolvers.ts'),
    fields: {
      Query: ["contact","contactByExternalRef","contacts"],
      Customer: ["contacts"],
      Contact: ["links","externalRefs","timeline"],
      ContactLink: ["customer"],
      Mutation: ["addContact","bulkAddContacts","upsertContact","bulkUpsertContacts","updateContact","bulkUpdateContacts","linkContact","unlinkContact","removeContact"],
    },
    nodes: {"con":"Contact"},
  },
  {
    load: () => import('../customers/customer.resolvers.ts'),
    fields: {
      Query: ["customer","customerByExternalRef","customersByEmail","customersByPhone","customersByTaxId","customerRules","customers"],
      Customer: ["parent","children","isArchived","owner","branch","socialHandles","preferences","interests","creditLimit","creditExposure","creditAvailable","timeline"],
      CustomerRules: ["email","taxId"],
      CreateCustomerPayload: ["warnings"],
      UpsertCustomerPayload: ["warnings"],
      UpdateCustomerPayload: ["warnings"],
      Mutation: ["createCustomer","bulkCreateCustomers","upsertCustomer","bulkUpsertCustomers","updateCustomer","bulkUpdateCustomers","updateCustomerRules","archiveCustomer","restoreCustomer","setCreditTerms"],
    },
    nodes: {"cus":"Customer"},
  },
  {
    load: () => import('../files/attachment.resolvers.ts'),
    fields: {
      Query: ["attachment","fileRules"],
      Attachment: ["record","downloadUrl","timeline"],
      FileRules: ["allowedTypes","maxBytes"],
      AttachFilePayload: ["upload"],
      Mutation: ["attachFile","removeAttachment","updateFileRules"],
    },
    nodes: {"att":"Attachment"},
  },
  {
    load: () => import('../insights/integrity.resolvers.ts'),
    fields: {
      Query: ["integrityReport"],
      IntegrityReport: ["isComplete","recordCount","drifts","timeline"],
      Mutation: ["checkIntegrity"],
    },
  },
  {
    load: () => import('../invoices/invoice.resolvers.ts'),
    fields: {
      Query: ["invoice","invoices","payment"],
      Customer: ["invoices","payments"],
      Order: ["invoices"],
      Shipment: ["invoice"],
      Invoice: ["branch","order","customer","discount","legalEntity","paymentStatus","isOverdue","lines","freight","net","taxes","tax","total","paid","open","suppliedOn","nextDueOn","instalments","cashDiscount","timeline"],
      Instalment: ["amount","open"],
      CashDiscount: ["amount"],
      InvoiceLine: ["components","unitPrice","net","tax"],
      InvoiceTax: ["net","tax"],
      Payment: ["legalEntity","customer","amount","allocated","unallocated","allocations","timeline"],
      PaymentAllocation: ["invoice","amount"],
      Mutation: ["recordPayment","allocatePayment"],
    },
    nodes: {"inv":"Invoice","pay":"Payment"},
  },
  {
    load: () => import('../leads/lead.resolvers.ts'),
    fields: {
      Query: ["lead","leadByExternalRef","leads","leadScoring","leadAssignment"],
      Lead: ["legalEntity","branch","isOpen","customer","customerMatch","possibleDuplicates","contact","leftMetafields","mergedInto","timeline"],
      LeadScoring: ["modelVersion","rules","activityPoints","decay","grades"],
      LeadAssignment: ["rules","teams","defaultQueue"],
      CaptureLeadPayload: ["lead","received"],
      Mutation: ["captureLead","upsertLead","bulkUpsertLeads","updateLead","bulkUpdateLeads","assignLead","claimLead","workLead","nurtureLead","qualifyLead","disqualifyLead","reopenLead","convertLead","mergeLeads","updateLeadScoring","updateLeadAssignment"],
    },
    nodes: {"led":"Lead"},
  },
  {
    load: () => import('../metafields/metafield.resolvers.ts'),
    fields: {
      Query: ["metafieldDefinitions"],
      MetafieldDefinition: ["name"],
      Metafield: ["value"],
      MetafieldValue: ["record"],
      MetafieldEntry: ["record"],
      Mutation: ["setMetafields","defineMetafield"],
    },
  },
  {
    load: () => import('../orders/order.resolvers.ts'),
    fields: {
      Query: ["order","orderByExternalRef","orders"],
      Customer: ["orders"],
      Order: ["branch","customer","legalEntity","fulfilmentStatus","billingStatus","reservationStatus","lines","discount","freight","net","tax","total","cost","shipments","timeline"],
      OrderLine: ["product","partNumber","components","orderedAs","type","warehouseId","backordered","unitPrice","net","tax","cost"],
      ShipmentLine: ["components","lots"],
      Mutation: ["placeOrder","bulkPlaceOrders","confirmOrder","holdOrder","releaseOrder","cancelOrder","closeOrder","shipOrder"],
    },
    nodes: {"ord":"Order"},
  },
  {
    load: () => import('../orders/stock-document.resolvers.ts'),
    fields: {
      StockLedgerEntry: ["document"],
      ShippedLot: ["lot"],
      Shipment: ["order"],
    },
  },
  {
    load: () => import('../organization/branch.resolvers.ts'),
    fields: {
      Query: ["branch","branches"],
      Branch: ["legalEntity","timeline"],
      Mutation: ["createBranch","updateBranch"],
    },
    nodes: {"brn":"Branch"},
  },
  {
    load: () => import('../organization/legal-entity.resolvers.ts'),
    fields: {
      Query: ["legalEntity","legalEntities"],
      LegalEntity: ["timeline","numberSeries"],
      RoundingRule: ["unit"],
      Mutation: ["createLegalEntity","updateLegalEntity"],
    },
    nodes: {"len":"LegalEntity"},
  },
  {
    load: () => import('../products/product.resolvers.ts'),
    fields: {
      Query: ["product","productBySku","productByExternalRef","productByGtin","products","taxRates"],
      Product: ["type","tracking","price","cost","formerSkus","alternativeUnits","available","components","options","optionValues","variantOf","variants","kitPricing","stock","stockLedger","timeline"],
      ProductOptionValue: ["active"],
      OptionValue: ["optionName","valueName"],
      VariantRequiredDetails: ["product"],
      UnitPrice: ["amount","per","formatted"],
      KitComponent: ["product"],
      Customer: ["partNumbers","productByPartNumber"],
      CustomerPartNumber: ["customer","product"],
      TaxRates: ["rates"],
      Mutation: ["createProduct","bulkCreateProducts","upsertProduct","bulkUpsertProducts","updateProduct","bulkUpdateProducts","createProductVariants","renameSku","setCustomerPartNumber","updateTaxRates"],
    },
    nodes: {"prd":"Product"},
  },
  {
    load: () => import('../stock/stock.resolvers.ts'),
    fields: {
      Query: ["lot","lotByNumber","warehouse","warehouseByCode","warehouses","stockLevel"],
      Warehouse: ["legalEntity","branch","stock","timeline"],
      StockLevel: ["legalEntity","product","warehouse","value","onHandByStatus","averageCost"],
      Lot: ["product","stockLedger"],
      Product: ["stockQuants"],
      StockQuant: ["warehouse","lot"],
      StockLedgerEntry: ["lot","status","legalEntity","warehouse","value"],
      Mutation: ["createWarehouse","updateWarehouse","receiveStock","changeStockStatus","adjustStock","transferStock"],
    },
    nodes: {"lot":"Lot","wh":"Warehouse"},
  },
  {
    load: () => import('../tenants/tenant.resolvers.ts'),
    fields: {
      Query: ["tenant"],
      Mutation: ["createTenant"],
    },
  },
  {
    load: () => import('../users/team.resolvers.ts'),
    fields: {
      Query: ["team","teams"],
      Team: ["displayName","members","timeline"],
      Mutation: ["createTeam","updateTeam"],
    },
    nodes: {"tea":"Team"},
  },
  {
    load: () => import('../users/user.resolvers.ts'),
    fields: {
      Query: ["user","users"],
      Viewer: ["user"],
      User: ["team","branchIds","successor","timeline"],
      Mutation: ["inviteUser","setUserAccess","deactivateUser"],
    },
    nodes: {"usr":"User"},
  },
];

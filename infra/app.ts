import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { CrmErpStack } from './stack.ts';
import { readStage } from './stage.ts';

const app = new App();
const stage = readStage(app.node);
new CrmErpStack(app, stage.prefix, { stage });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

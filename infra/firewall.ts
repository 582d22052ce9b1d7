import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { FirewallStack } from './firewall-stack.ts';
import { readStage } from './stage.ts';

const app = new App();
const stage = readStage(app.node);
new FirewallStack(app, `${stage.prefix}-firewall`, { stage });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

const period = Duration.minutes(5);

/** A metric of a function by its name, so that a stack can show those of another and import nothing from it. */
export const functionMetric = (functionName: string, metricName: string, statistic: string): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: functionName },
    statistic,
    period,
    label: functionName,
  });

/** A metric of a queue by its name. */
export const queueMetric = (queueName: string, metricName: string): Metric =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queueName },
    statistic: 'Maximum',
    period,
    label: queueName,
  });

// One of the processes that are killed: the publisher's relay, or a consumer.
import { CONSUMERS, openConsumer, openPublisher } from './parts.ts';

const [, , namespace = '', role = ''] = process.argv;
const service = CONSUMERS.find((name) => name === role);
if (service) (await openConsumer(namespace, service)).consume();
else (await openPublisher(namespace)).relay();
process.stdout.write('at work\n');

import { Readable } from 'node:stream';
import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import { type SubgraphResponse, serviceViewer, type Viewer } from '@souk/platform';
import { getNamedType, isObjectType } from 'graphql';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import Upload from 'graphql-upload/Upload.mjs';
import { subgraphs } from '../../app/subgraphs.ts';
import { type AnyOperation, everyOperation, operationOf } from '../harness/any-operation.ts';
import { type ActorName, OTHERS } from './cast.ts';
import type { MatrixScene } from './scene.ts';
import { valuesIn } from './subjects.ts';

/** What a caller gets of an operation: it runs, finds nothing of what is another's, or is refused. */
export type Verdict = 'admitted' | 'hidden' | 'refused';

/** How a call went, and whether it named an object of the scene. */
export interface Call {
  verdict: Verdict;
  namesForeign: boolean;
}

/** A root field of a subgraph. */
export interface Operation {
  service: ServiceName;
  name: string;
  isQuery: boolean;
  run(actor: ActorName): Promise<Call>;
}

// Some operations are for one service alone: that any may call it is what the column says.
const services = [...SERVICE_NAMES, 'import'].map(serviceViewer);
const BEST: readonly Verdict[] = ['admitted', 'hidden', 'refused'];

/** Every root field of every subgraph, those for services alone included. */
export function everyRootField(scene: MatrixScene): Operation[] {
  return subgraphs.flatMap(({ name: service, schema }) =>
    everyOperation(schema)
      .filter(({ field }) => !field.startsWith('_'))
      .map(({ type, field }) => {
        const root = schema.getType(type);
        const definition = isObjectType(root) ? root.getFields()[field] : undefined;
        if (!definition) throw new Error(`${type} has no ${field}`);
        const result = getNamedType(definition.type);
        return {
          service,
          name: `${type}.${field}`,
          isQuery: type === 'Query',
          async run(actor) {
            // The actors who own nothing here name what others own. Owners change nothing: what they do is tested elsewhere.
            const isReal = type === 'Query' || OTHERS.has(actor);
            let namesForeign = false;
            const known = valuesIn(scene, actor, { field, result });
            const given = (name: string, scalar: string) => {
              const value = isReal || scalar !== 'ID' ? known(name, scalar) : null;
              if (value !== null && scalar === 'ID') namesForeign = true;
              return value;
            };
            const operation = operationOf(type, definition, given);
            const callers = actor === 'service' ? services : [scene.cast[actor]];
            const verdicts: Verdict[] = [];
            for (const caller of callers) verdicts.push(await verdictOf(scene, service, operation, caller));
            const verdict = BEST.find((one) => verdicts.includes(one)) ?? 'refused';
            return { verdict, namesForeign };
          },
        };
      }),
  );
}

async function verdictOf(
  { ask }: MatrixScene,
  service: ServiceName,
  { type, field, document, files }: AnyOperation,
  viewer: Viewer,
): Promise<Verdict> {
  const variables = files.length > 0 ? { file: aFile() } : {};
  const request = { query: document, variables, viewer, requestId: 'matrix' };
  if (type === 'Subscription') return verdictOfSubscription(() => ask(service).subscribe?.(request));
  const answer = await ask(service).execute(request);
  refuseMalformed(answer, document);
  const [error] = (answer.errors ?? []).filter(({ path }) => path?.length === 1);
  const code = error?.extensions?.code;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return 'refused';
  // An input that is refused for what it says was read for this caller.
  if (code === 'BAD_USER_INPUT') return 'admitted';
  return showsNothing(answer.data?.[field]) ? 'hidden' : 'admitted';
}

function refuseMalformed({ errors = [] }: SubgraphResponse, document: string): void {
  const bad = errors.find(({ extensions }) => String(extensions?.code).startsWith('GRAPHQL_'));
  if (bad) throw new Error(`${document}: ${bad.message}`);
}

async function verdictOfSubscription(
  begin: () => Promise<AsyncGenerator<SubgraphResponse, void, undefined>> | undefined,
): Promise<Verdict> {
  try {
    const events = await begin();
    await events?.return();
    return 'admitted';
  } catch (error) {
    const code = (error as { extensions?: { code?: string } }).extensions?.code;
    return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? 'refused' : 'hidden';
  }
}

/** Nothing: null, an empty list, or a refusal that says that there is no such thing. */
function showsNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(showsNothing);
  const { userErrors, nodes } = value as { userErrors?: { code: string }[]; nodes?: unknown[] };
  if (nodes) return nodes.length === 0;
  return userErrors?.some(({ code }) => code === 'NOT_FOUND') ?? false;
}

function aFile(): Upload {
  const upload = new Upload();
  const file: FileUpload = {
    filename: 'a.txt',
    mimetype: 'text/plain',
    encoding: '7bit',
    createReadStream: () => Readable.from([Buffer.from('a')]) as ReturnType<FileUpload['createReadStream']>,
  };
  upload.resolve(file);
  return upload;
}

import { parentPort } from 'node:worker_threads';
import { basename } from 'node:path';
import { archiveLimits } from '../archives/archive';
import { findMember, surveyArchive, type ArchiveSurvey } from '../archives/survey';
import { newCabinetLibrary } from './archiveLibrary';
import { failureOf, type Failure } from './failure';
import { fileSource } from './fileSource';

// Unpacks archives in a thread of its own: what hangs or grows without end there can be ended from outside.

/** What the thread is asked to do. `id` is that of the answers. */
export type ArchiveRequest = { readonly id: number } & (
  | { readonly do: 'survey'; readonly path: string }
  /** Opens a member; each `next` gives a chunk until there is none */
  | { readonly do: 'open'; readonly path: string; readonly member: string }
  | { readonly do: 'next' }
  | { readonly do: 'stop' }
);

export type ArchiveAnswer = { readonly id: number } & (
  | { readonly is: 'alive' }
  | { readonly is: 'survey'; readonly survey: ArchiveSurvey }
  | { readonly is: 'open'; readonly size: number }
  /** Null after the last one */
  | { readonly is: 'chunk'; readonly chunk: Uint8Array | null }
  | { readonly is: 'failed'; readonly failure: Failure }
);

interface OpenMember {
  readonly chunks: AsyncGenerator<Uint8Array, void>;
  close(): Promise<void>;
}

const tools = { cabinetLibrary: newCabinetLibrary, limits: archiveLimits };
const open = new Map<number, OpenMember>();

async function work(request: ArchiveRequest): Promise<ArchiveAnswer | null> {
  const { id } = request;
  switch (request.do) {
    case 'survey': {
      const source = await fileSource(request.path);
      try {
        const alive = (): void => {
          answer({ id, is: 'alive' });
        };
        const survey = await surveyArchive(source, basename(request.path), tools, alive);
        return { id, is: 'survey', survey };
      } finally {
        await source.close();
      }
    }
    case 'open': {
      const source = await fileSource(request.path);
      try {
        const member = await findMember(source, basename(request.path), request.member, tools);
        open.set(id, { chunks: member.read(), close: () => source.close() });
        return { id, is: 'open', size: member.size };
      } catch (error) {
        await source.close();
        throw error;
      }
    }
    case 'next': {
      const member = open.get(id);
      if (!member) throw new Error('it is not open any more');
      const { value } = await member.chunks.next();
      if (!value) await stop(id);
      // A copy: sending a view would send all that it is a view of.
      return { id, is: 'chunk', chunk: value?.slice() ?? null };
    }
    case 'stop':
      await stop(id);
      return null;
  }
}

async function stop(id: number): Promise<void> {
  const member = open.get(id);
  open.delete(id);
  await member?.chunks.return();
  await member?.close();
}

function answer(message: ArchiveAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (request: ArchiveRequest) => {
  work(request)
    .then((done) => {
      if (done) answer(done);
    })
    .catch(async (error: unknown) => {
      await stop(request.id);
      answer({ id: request.id, is: 'failed', failure: failureOf(error) });
    });
});

import { createHash } from 'node:crypto';
import type { BrowserContext, Route } from 'playwright-core';

/** A change that was sent to GitHub. */
export interface SentCommit {
  headline: string;
  expectedHead: string;
  files: Map<string, string>;
}

interface Query {
  query: string;
  variables: {
    input?: {
      expectedHeadOid: string;
      message: { headline: string };
      fileChanges: { additions: { path: string; contents: string }[] };
    };
  };
}

/** The id that git gives to a file's text. */
const blobId = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
const head = 'a'.repeat(40);
const when = '2026-11-20T08:00:00Z';

/**
 * Answers for api.github.com what the editor asks of one repository: who is signed in, which files there are and what they
 * say, and takes commits.
 * @param files the repository, by path
 * @returns the commits, filled as they arrive
 */
export async function answerAsGitHub(context: BrowserContext, files: ReadonlyMap<string, string>): Promise<SentCommit[]> {
  const commits: SentCommit[] = [];
  const texts = new Map([...files.values()].map((text) => [blobId(text), text]));
  const say = (route: Route, json: unknown, status = 200) =>
    route.fulfill({ status, json, headers: { 'access-control-allow-origin': '*' } });
  await context.route(/^https:\/\/api\.github\.com\//, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/user') return say(route, { id: 1, login: 'clerk', name: 'A clerk', email: 'clerk@example.org' });
    if (pathname.endsWith('/collaborators/clerk'))
      return route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*' } });
    if (pathname.includes('/git/trees/')) {
      const tree = [...files].map(([path, text]) => ({ type: 'blob', path, sha: blobId(text), size: text.length }));
      return say(route, { tree });
    }
    if (pathname !== '/graphql') return say(route, { message: 'Not Found' }, 404);
    const { query, variables } = route.request().postDataJSON() as Query;
    if (variables.input) return say(route, { data: { createCommitOnBranch: { commit: takeCommit(variables.input) } } });
    const contents = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g)].map(
      ([, alias, id]) => [alias, { text: texts.get(id!), isTruncated: false }] as const,
    );
    const commit = { author: { name: 'A clerk', email: '', user: { id: 1, login: 'clerk' } }, committedDate: when };
    const histories = [...query.matchAll(/(commit_\d+):\s+ref/g)].map(
      ([, alias]) => [alias, { target: { history: { nodes: [commit] } } }] as const,
    );
    const ref = { target: { history: { nodes: [{ oid: head, message: 'Last' }] } } };
    return say(route, { data: { repository: { ref, ...Object.fromEntries([...contents, ...histories]) } } });
  });
  return commits;

  function takeCommit({ expectedHeadOid, message, fileChanges }: NonNullable<Query['variables']['input']>) {
    const decoded = fileChanges.additions.map(
      ({ path, contents }) => [path, Buffer.from(contents, 'base64').toString('utf8')] as const,
    );
    commits.push({ headline: message.headline, expectedHead: expectedHeadOid, files: new Map(decoded) });
    const ids = decoded.map(([, text], index) => [`file_${index}`, { oid: blobId(text) }] as const);
    return { oid: 'b'.repeat(40), committedDate: when, ...Object.fromEntries(ids) };
  }
}

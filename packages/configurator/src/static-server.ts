import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

/** Types of the files a page is made of. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Only what comes from this server may run, load or be asked; nothing is guessed, nothing is told to others. */
const headers = {
  "Content-Security-Policy": "default-src 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
};

/** Files that stand in for those of the folder or beside them, and where all of it is served. */
export interface OwnFiles {
  /** Place on the server, such as `/altstadt/`. */
  readonly at: string;
  /** Texts by their path in the folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** A folder that is being served. */
export interface StaticServer {
  /** Where the page is, such as `http://127.0.0.1:4173/`. */
  readonly url: string;
  /** Ends the server and the connections to it. */
  close(): Promise<void>;
}

/** The loopback interface: the page is for this machine alone. */
const host = "127.0.0.1";

/**
 * Serves the files of a folder on loopback, under `Content-Security-Policy: default-src 'self'`.
 * @param port 0 takes any free one
 * @param own files of its own, and another place to serve all of them at
 * @throws an error with the code EADDRINUSE when the port is taken
 */
export async function serveFolder(folder: string, port = 0, own: OwnFiles = nothingOwn): Promise<StaticServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => void answer(root, own, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://${host}:${address.port}${own.at}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const nothingOwn: OwnFiles = { at: "/", files: new Map() };

async function answer(root: string, { at, files }: OwnFiles, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "" } = request;
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
  if (!isOwnHost(request)) return refuse(response, 421);
  const named = pathOf(request.url ?? "/");
  if (named === "/" && at !== "/") return refuse(response, 302, { Location: at });
  const path = named?.startsWith(at) ? named.slice(at.length) : undefined;
  const text = path === undefined ? undefined : files.get(indexed(path));
  if (path !== undefined && text !== undefined) return give(response, indexed(path), Buffer.from(text), method);
  const file = path === undefined ? undefined : await fileOf(root, indexed(path));
  if (!file) return refuse(response, 404);
  response.writeHead(200, headersOf(file.path, file.size));
  if (method === "HEAD") return void response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function give(response: ServerResponse, path: string, bytes: Buffer, method: string): void {
  response.writeHead(200, headersOf(path, bytes.length)).end(method === "HEAD" ? undefined : bytes);
}

function headersOf(path: string, size: number): Readonly<Record<string, string | number>> {
  return { ...headers, "Content-Type": types[extname(path)] ?? "application/octet-stream", "Content-Length": size };
}

function refuse(response: ServerResponse, status: number, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, ...more }).end();
}

/** Another name for this address is how a foreign page would reach in (DNS rebinding). */
function isOwnHost({ headers: { host: named = "" } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(named);
}

/** The path of an address; undefined when it is none. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, `http://${host}`).pathname);
  } catch {
    return undefined;
  }
}

/** The file a path stands for: a folder stands for its index. */
function indexed(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** A file of the folder; undefined when there is none of that name. */
async function fileOf(root: string, named: string): Promise<{ path: string; size: number } | undefined> {
  try {
    const path = await realpath(join(root, named));
    if (!path.startsWith(root + sep)) return undefined;
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? { path, size } : undefined;
  } catch {
    return undefined;
  }
}

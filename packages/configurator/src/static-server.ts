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
 * @throws an error with the code EADDRINUSE when the port is taken
 */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://${host}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "" } = request;
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
  if (!isOwnHost(request)) return refuse(response, 421);
  const file = await fileOf(root, request.url ?? "/");
  if (!file) return refuse(response, 404);
  const type = types[extname(file.path)] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": file.size });
  if (method === "HEAD") return void response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function refuse(response: ServerResponse, status: number, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, ...more }).end();
}

/** Another name for this address is how a foreign page would reach in (DNS rebinding). */
function isOwnHost({ headers: { host: named = "" } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(named);
}

/** The file an address stands for; undefined when there is none in the folder. */
async function fileOf(root: string, url: string): Promise<{ path: string; size: number } | undefined> {
  try {
    const named = decodeURIComponent(new URL(url, `http://${host}`).pathname);
    const path = await realpath(join(root, named.endsWith("/") ? `${named}index.html` : named));
    if (!path.startsWith(root + sep)) return undefined;
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? { path, size } : undefined;
  } catch {
    return undefined;
  }
}

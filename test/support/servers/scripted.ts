import { createServer } from 'node:http';

/** A request as it came. */
interface Asked {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** What is answered; nothing but the status where nothing else is said. */
export interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** Whether the connection ends in the middle of the body. */
  breaksOff?: boolean;
}

/** A web server that answers as a test says. */
export interface Scripted {
  url: string;
  asked: Asked[];
  stop(): Promise<void>;
}

/** Starts one, for what no real server can be brought to do. */
export async function scriptedServer(answer: (asked: Asked) => Answer): Promise<Scripted> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(pieces).toString() };
    asked.push(one);
    const { status, headers: said = {}, body = '', breaksOff = false } = answer(one);
    response.writeHead(status, {
      ...said,
      ...(breaksOff && { 'content-length': String(body.length + 100) }),
    });
    if (breaksOff) response.write(body, () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...{ url: `http://127.0.0.1:${port}`, asked },
    async stop() {
      server.closeAllConnections();
      if (server.listening) await new Promise((done) => server.close(done));
    },
  };
}

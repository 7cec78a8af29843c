import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { generate } from 'selfsigned'

/** One request as it reached the loopback server, whoever in the browser sent it. */
export interface SeenRequest {
  host: string
  method: string
  /** Path with query; empty when only a connection to a host that is not served was asked for. */
  path: string
  body: string
  at: number
  /** Nothing is served under this host name. */
  unknown: boolean
}

export interface SiteRequest {
  url: URL
  method: string
  body: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface SiteAnswer {
  status?: number
  /** Content type; HTML unless said otherwise. */
  type?: string
  headers?: Readonly<Record<string, string>>
  body?: string
  /** The end of the body, which comes when it comes: a page that is half loaded until then. */
  rest?: Promise<string>
}

/** Answers the requests for one host name. */
export type Site = (request: SiteRequest) => SiteAnswer | undefined | Promise<SiteAnswer | undefined>

export interface SiteServer {
  port: number
  /** Every request since the start or the last `forget`, refused ones included. */
  seen(): readonly SeenRequest[]
  forget(): void
  /** Adds or replaces the site of a host. */
  serve(host: string, site: Site): void
  stop(): Promise<void>
}

const readBody = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/**
 * Serves real host names on loopback, as the browser's proxy: one port takes plain requests, requests in proxy form, and CONNECT for
 * https and wss, which end in a TLS server of our own. So everything that a browser tries to send is seen here, also to hosts that are
 * not served: those are refused and recorded.
 */
export async function startServer(sites: Readonly<Record<string, Site>> = {}, port = 0): Promise<SiteServer> {
  const table = new Map(Object.entries(sites))
  const sockets = new Set<Socket>()
  let seen: SeenRequest[] = []
  const note = (host: string, method: string, path: string, body: string) =>
    seen.push({ host, method, path, body, at: Date.now(), unknown: !table.has(host) })

  const answer = (scheme: 'http' | 'https') => async (message: IncomingMessage, response: ServerResponse) => {
    const target = message.url ?? '/'
    const url = new URL(target, `${scheme}://${message.headers.host ?? 'localhost'}`)
    const method = message.method ?? 'GET'
    const body = await readBody(message)
    note(url.hostname, method, url.pathname + url.search, body)
    const found = await table.get(url.hostname)?.({ url, method, body, headers: message.headers })
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      headers = {},
      body: text = '',
      rest,
    } = found ?? { status: 404, body: 'Not found' }
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers })
    if (rest !== undefined) response.write(text)
    response.end(rest === undefined ? text : await rest)
  }
  const guarded = (scheme: 'http' | 'https') => (message: IncomingMessage, response: ServerResponse) => {
    answer(scheme)(message, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(`The test's site failed: ${String(error)}`)
    })
  }

  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...table.keys(), 'localhost'].map((value) => ({ type: 2, value })) }],
  })
  const secure = createTlsServer({ key: pems.private, cert: pems.cert }, guarded('https'))
  const plain = createServer(guarded('http'))
  const track = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }
  plain.on('connection', track)
  secure.on('tlsClientError', () => {})
  plain.on('connect', (message: IncomingMessage, socket: Socket) => {
    const [host = '', targetPort] = (message.url ?? '').split(':')
    if (!table.has(host)) {
      note(host, 'CONNECT', '', '')
      socket.end('HTTP/1.1 502 Not served\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connected\r\n\r\n')
    const server = targetPort === '80' ? plain : secure
    server.emit('connection', socket)
  })
  // An upgrade to a WebSocket is a request like any other: seen, and refused.
  for (const server of [plain, secure]) {
    server.on('upgrade', (message: IncomingMessage, socket: Socket) => {
      note((message.headers.host ?? '').split(':')[0] ?? '', 'UPGRADE', message.url ?? '', '')
      socket.destroy()
    })
  }
  await new Promise<void>((resolve, reject) => {
    plain.once('error', reject)
    plain.listen(port, '127.0.0.1', resolve)
  })

  return {
    port: (plain.address() as AddressInfo).port,
    seen: () => seen,
    forget: () => {
      seen = []
    },
    serve: (host, site) => table.set(host, site),
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => plain.close(resolve))
    },
  }
}

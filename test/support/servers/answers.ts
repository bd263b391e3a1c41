import type { ServerResponse } from 'node:http';
import { json, startHttp, type HttpServer } from './http.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A page that tries whatever a page can try. */
const PAGE = `<!doctype html><html><head><title>Sign in</title><style>h1 { color: #246 }</style>
<script>parent.document.title = 'taken over'</script><meta http-equiv="refresh" content="0;url=https://evil.example"></head>
<body onload="top.location='https://evil.example'"><h1>Sign in first</h1><p>The session has ended.</p>
<img src="https://evil.example/pixel.png" onerror="alert(1)"><form action="https://evil.example"><button>Go</button></form></body></html>`;

const fixed: Readonly<Record<string, (response: ServerResponse) => void>> = {
  image: (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(PNG),
  pdf: (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7\n%âãÏÓ'),
  html: (response) => response.writeHead(502, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE),
  empty: (response) => response.writeHead(204).end(),
  line: (response) => json(response, `{"log":"${'a long line of text, '.repeat(250_000)}"}`),
  base64: (response) =>
    json(response, JSON.stringify({ name: 'scan.pdf', content: 'QUJDREVG'.repeat(131_072), pages: 3 })),
  teapot: (response) => json(response, { error: { code: 'teapot', message: 'No coffee here.' } }, 418),
};

/** What a large list holds: as many customers as make some 50 MB. */
export function largeList(customers = 380_000): Buffer {
  const items = Array.from({ length: customers }, (_, index) => {
    const name = index === customers - 7 ? 'Zoë Quartermaine' : `Customer ${index}`;
    return `{"id":${90071992547400000n + BigInt(index)},"name":"${name}","city":"Main Street ${index % 977}","open":${index % 3 === 0},"tags":["a","b"],"address":{"zip":"${10_000 + (index % 89_999)}"}}`;
  });
  return Buffer.from(`{"customers":[${items.join(',')}]}`);
}

/** An API that answers `/large`, `/html` and the like with what its name says; `/order` differs from call to call. */
export async function startAnswers(): Promise<HttpServer> {
  let orders = 0;
  let large: Buffer | null = null;
  return startHttp(({ url }, response) => {
    const name = url.slice(1).split('?')[0] ?? '';
    const answer = fixed[name];
    if (answer) answer(response);
    else if (name === 'large') {
      large ??= largeList();
      response.writeHead(200, { 'content-type': 'application/json' }).end(large);
    } else if (name === 'slow') {
      setTimeout(() => response.destroy(), 30_000).unref();
    } else {
      orders += 1;
      json(response, orderAnswer(orders));
    }
  });
}

function orderAnswer(call: number) {
  const first = call % 2 === 1;
  return {
    order: {
      id: 'SO-1042-88',
      status: first ? 'processing' : 'shipped',
      total: first ? '129.90' : 129.9,
      currency: 'EUR',
      customer: 'Jane Doe',
      channel: 'voice',
      notes: [],
      shipment: first
        ? { carrier: 'DHL', eta: null, parcels: 1 }
        : { carrier: 'DHL', eta: '2026-11-24', tracking_code: 'JJD0003909918', parcels: 1 },
      ...(first ? { backorder: { sku: 'PNL-27-PRO', due: '2026-12-01' } } : {}),
      lines: [
        { sku: 'PNL-24', title: 'Panel 24', quantity: 2 },
        { sku: 'PNL-27-PRO', title: 'Panel 27 Pro (2025), wall mount and cables', quantity: 1 },
      ],
    },
  };
}

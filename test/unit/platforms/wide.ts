import { readAction } from '@shared/action/read';
import type { Action } from '@shared/action/action';

/** An action that uses every word of the format that a platform might carry. */
const TEXT = `actionbench: 1
id: book-visit
name: Book visit
callName: book_visit
kind: http
safety: write
description: Books a visit of a technician. Use when the caller has agreed to a day.
whenNotToUse: Do not use before the caller has agreed.
parameters:
  - { name: customer, type: string, description: The customer number, required: true, pattern: "^C-[0-9]+$", example: C-17 }
  - { name: day, type: date, description: The day, required: true, example: 2026-11-27 }
  - { name: email, type: email, description: Where the confirmation goes }
  - { name: phone, type: phone, description: The number on the day, required: true, example: "+14155550100" }
  - { name: hours, type: number, description: How long, minimum: 0.5, maximum: 8, default: "1.50" }
  - { name: floor, type: integer, description: The floor, enum: ["0", "1", "2"] }
  - { name: urgent, type: boolean, description: Whether it is urgent }
  - { name: note, type: string, description: A note, maxLength: 200 }
  - { name: tags, type: array, description: Topics, items: { type: string }, maxItems: 5 }
  - name: address
    type: object
    description: Where to go
    required: true
    properties:
      - { name: street, type: string, description: Street and number, required: true }
      - { name: city, type: string, description: The city, required: true }
context:
  - { name: conversation.id, type: string, description: The conversation, example: c-1 }
request:
  method: POST
  url: "{{env.api}}/customers/{{customer}}/visits?source=voice"
  query:
    - { name: notify, value: "{{email}}" }
  headers:
    - { name: Idempotency-Key, value: "{{context.conversation.id}}" }
  auth: { kind: bearer, token: "{{secret.helpdesk-token}}" }
  body:
    kind: json
    text: |
      { "visit": { "day": {{day}}, "phone": {{phone}}, "hours": {{hours}}, "channel": "voice" },
        "floor": {{floor}}, "urgent": {{urgent}}, "note": {{note}}, "tags": {{tags}}, "address": {{address}},
        "conversation": {{context.conversation.id}}, "big": 90071992547409931, "brand": {{env.sms_sender}} }
  timeoutMs: 6000
  retry: { times: 2, growth: exponential, afterMs: 1000, except: [400, 409] }
speech: { start: Let me book that., delay: { afterMs: 1500, text: One moment. }, done: It is booked., failure: That did not work. }
outputs:
  - { name: visit_id, path: "$.visit.id", type: string, description: The number of the visit, example: V-1 }
  - { name: first_slot, path: "$.slots[0].from", type: string, description: The first free slot }
`;

function read(): Action {
  const { action, findings } = readAction(TEXT);
  if (!action || findings.length > 0) throw new Error(JSON.stringify(findings));
  return action;
}

export const wideAction: Action = read();

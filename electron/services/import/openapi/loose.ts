import { JsonNumber, type Json } from '@shared/json/json.js';
import { isArray, isObject, jsonObject } from '@shared/json/kind.js';

/** Values as libraries take them. */
export type Loose = string | number | boolean | null | Loose[] | { [key: string]: Loose };

/** A number whose digits a double would change becomes its text: our documents write text anyway. */
export function looseNumber(text: string): number | string {
  const value = Number(text);
  return String(value) === text ? value : text;
}

/** Keys that could reach a prototype are left out: no part of OpenAPI has such names. */
export function toLoose(json: Json): Loose {
  if (json instanceof JsonNumber) return looseNumber(json.text);
  if (isArray(json)) return json.map(toLoose);
  if (!isObject(json)) return json;
  const entries = Object.entries(json).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, value]) => [key, toLoose(value)]));
}

export function fromLoose(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? new JsonNumber(String(value)) : null;
  if (Array.isArray(value)) return value.map(fromLoose);
  if (typeof value !== 'object') return null;
  return jsonObject(Object.entries(value).map(([key, member]) => [key, fromLoose(member)]));
}

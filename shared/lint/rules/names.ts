import { platforms } from '../../platforms/index.js';
import type { Rule } from '../rule.js';

const PORTABLE = /^[a-z][a-z0-9_]{0,39}$/;

export const callNamePortable: Rule = {
  id: 'call-name-portable',
  severity: 'info',
  title: 'The call name works on every platform',
  why: 'Up to 40 characters of small letters, digits and "_", a letter first: that is what all platforms with names for functions take.',
  source: 'https://docs.vapi.ai/api-reference/tools/create',
  example: { bad: 'callName: Look.Up.Order', good: 'callName: look_up_order' },
  find: ({ action }) =>
    PORTABLE.test(action.callName)
      ? []
      : [
          {
            path: Object.hasOwn(action.document, 'callName') ? ['callName'] : ['id'],
            message: `Not every platform takes the name "${action.callName}": write at most 40 small letters, digits and "_", a letter first.`,
          },
        ],
};

export const callNameUnique: Rule = {
  id: 'call-name-unique',
  severity: 'error',
  title: 'No two actions have the same call name',
  why: 'An agent with two tools of one name calls the wrong one, or the platform refuses both.',
  source: 'https://docs.retellai.com/build/conversation-flow/custom-function',
  example: { bad: 'callName: look_up_twin', good: 'callName: look_up_order' },
  find: ({ action, workspace }) => {
    const twin = workspace.actions.find(
      (other) => other.id !== action.id && other.callName === action.callName,
    );
    if (!twin) return [];
    const path = Object.hasOwn(action.document, 'callName') ? ['callName'] : ['id'];
    return [{ path, message: `${twin.id} has the call name "${action.callName}" too: choose another one.` }];
  },
};

export const unknownTarget: Rule = {
  id: 'unknown-target',
  severity: 'error',
  title: 'Targets are platforms that exist here',
  why: 'An export for a misspelt platform is never written, and nobody notices.',
  example: { bad: 'platforms:\n  nowhere: {}', good: 'platforms: {}' },
  find: ({ action }) =>
    [...action.platforms.keys()]
      .filter((id) => !platforms.some((platform) => platform.id === id))
      .map((id) => ({
        path: ['platforms', id],
        message: `There is no platform "${id}": use one of ${platforms.map((platform) => platform.id).join(', ')}.`,
      })),
};

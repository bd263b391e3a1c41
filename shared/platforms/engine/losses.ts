import type { Action } from '../../action/action.js';
import type { Loss } from '../platform.js';
import type { Profile } from '../profile.js';
import { unfilledNames } from './promote.js';
import { requestLosses } from './request-losses.js';
import { restrictionLosses } from './restrictions.js';
import { requestTexts } from './templates.js';

/** What the profile has no field for, with what becomes of it. The action is as its target says it. */
export function profileLosses(profile: Profile, action: Action): readonly Loss[] {
  const carried = [
    ...requestLosses(profile, action),
    ...speechLosses(profile, action),
    ...responseLosses(profile, action),
  ];
  return [
    ...valueLosses(profile, action),
    // A function format carries no request and no speech of any action: your server and your prompt do.
    ...carried.map((loss) => (profile.carries.value === 'function' ? inherent(loss) : loss)),
    ...restrictionLosses(profile, profile.parameters.value ? action.parameters : []),
    ...generalLosses(profile, action),
  ];
}

function inherent(loss: Loss): Loss {
  return { ...loss, inherent: true };
}

/** Values that nothing fills on a platform that collects none. */
function valueLosses(profile: Profile, action: Action): readonly Loss[] {
  return unfilledNames(profile, action).map((name) => {
    const index = action.parameters.findIndex((parameter) => parameter.name === name);
    return {
      what: `The value ${name}`,
      becomes: 'nothing: bind it to a value of the platform',
      path: index < 0 ? ['request'] : ['parameters', index],
      into: placeOf(name, action),
    };
  });
}

/** The part of the request in which a name stands first. */
function placeOf(ref: string, { request }: Action): readonly (string | number)[] {
  const texts = request ? requestTexts(request) : [];
  const place = texts.find(({ references }) => references.some((reference) => reference.ref === ref));
  return ['request', ...(place?.path.slice(0, 1) ?? [])];
}

function generalLosses(profile: Profile, action: Action): readonly Loss[] {
  const losses: Loss[] = [...nameLosses(profile, action)];
  if (action.whenNotToUse !== '' && !profile.whenNotToUse.value) {
    const becomes = 'the end of the description';
    const into = ['description'];
    losses.push(inherent({ what: 'When not to use', becomes, path: ['whenNotToUse'], into }));
  }
  if (!profile.phases.value.includes(action.phase)) {
    losses.push({
      what: `Phase ${action.phase}`,
      becomes: 'an action during the conversation: say in the prompt when to call it',
      path: ['phase'],
    });
  }
  return losses;
}

/** An action has two names; a platform with one field for them gets the one it is for. */
function nameLosses(profile: Profile, { name, callName }: Action): readonly Loss[] {
  if (sameWords(name, callName)) return [];
  const fields = profile.names.value;
  if (!fields.includes('name'))
    return [inherent({ what: 'Name', becomes: `the call name ${callName}`, path: ['name'] })];
  if (!fields.includes('callName'))
    return [inherent({ what: 'Call name', becomes: `the name "${name}"`, path: ['callName'] })];
  return [];
}

/** `Look up order` and `look_up_order` are one name. */
function sameWords(name: string, callName: string): boolean {
  const words = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words(name).trim() === words(callName).trim();
}

function speechLosses(profile: Profile, action: Action): readonly Loss[] {
  const fields = profile.speech.value;
  const { speech } = action;
  const spoken = [
    speech.start !== undefined && !fields.start ? 'start' : '',
    speech.done !== undefined && !fields.done ? 'done' : '',
    speech.failure !== undefined && !fields.failure ? 'failure' : '',
  ].filter((name) => name !== '');
  const losses: Loss[] = [];
  if (spoken.length > 0) {
    const what = `${spoken.join(', ')} message${spoken.length > 1 ? 's' : ''}`;
    losses.push({
      what: what.charAt(0).toUpperCase() + what.slice(1),
      becomes: `${spoken.length > 1 ? 'lines' : 'a line'} of the prompt paragraph`,
      path: spoken.length > 1 ? ['speech'] : ['speech', spoken[0] ?? ''],
    });
  }
  if (speech.delay && !fields.delay) {
    const becomes = fields.muted
      ? 'silence: the agent is muted while it waits'
      : 'silence: nothing is said while the API is slow';
    losses.push({ what: 'Delay message', becomes, path: ['speech', 'delay'] });
  }
  if (speech.natural === true && !fields.natural) {
    losses.push({
      what: 'Speak naturally',
      becomes: 'a line of the prompt paragraph',
      path: ['speech', 'natural'],
    });
  }
  return losses;
}

function responseLosses(profile: Profile, action: Action): readonly Loss[] {
  const losses: Loss[] = [];
  const { keep, maxTokens, failWhen, tell } = action.response;
  const shaped = [
    (keep?.length ?? 0) > 0 && !profile.keeps ? 'keep' : '',
    maxTokens !== undefined ? 'maxTokens' : '',
    (failWhen?.length ?? 0) > 0 ? 'failWhen' : '',
    tell === 'outputs' ? 'tell' : '',
  ].filter((key) => key !== '');
  if (shaped.length > 0) {
    const yours = profile.carries.value === 'function';
    const told = profile.keeps ? 'the fields that are kept' : 'the whole answer';
    losses.push({
      what: profile.keeps ? 'Budget and failures of the answer' : 'What of the answer the agent is told',
      becomes: yours ? 'your server decides it' : `${told}, with a warning in the prompt paragraph`,
      path: shaped.length > 1 ? ['response'] : ['response', shaped[0] ?? ''],
    });
  }
  if (action.outputs.length > 0 && !profile.outputs.value) {
    losses.push({
      what: 'Outputs',
      becomes: 'the agent reads them in the answer; later actions ask for them as parameters',
      path: ['outputs'],
    });
  } else if (action.outputs.some(({ type, description, example }) => type ?? description ?? example)) {
    const becomes = 'nothing: a name and a path go out';
    losses.push(inherent({ what: 'Types and descriptions of the outputs', becomes, path: ['outputs'] }));
  }
  return losses;
}

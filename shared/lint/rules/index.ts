import type { Rule } from '../rule.js';
import { addressMissing, httpsOnly, productionHttps, publicHost } from './address.js';
import { answerUnused, caseValues, considerWebhook, outputDescription } from './answer.js';
import { arrayItems, arrayJoin, bodyJson, bodyOnGet, valueType } from './body.js';
import { callNamePortable, callNameUnique, unknownTarget } from './names.js';
import { quotedValue } from './quoted.js';
import { answerSize, outputPath } from './known-answers.js';
import { credentialInUrl, literalCredential } from './secrets.js';
import { identityCheck, productionKey, readOnlyKey, serverValidation } from './security.js';
import { delayAfterTimeout, retryOnWrite, silence, timeoutMissing } from './timing.js';
import { badPlaceholder, foreignPlaceholder } from './placeholders.js';
import {
  optionalInText,
  undeclaredParameter,
  unknownContext,
  unknownEnvironmentValue,
  unknownOutput,
  unusedParameter,
} from './values.js';
import {
  descriptionMissing,
  descriptionOverlap,
  descriptionWhen,
  parameterDescription,
  parameterExample,
  whenNotMissing,
} from './wording.js';

/** Every general rule. Adding one is its entry in a file of this folder and its place in this list. */
export const rules: readonly Rule[] = [
  literalCredential,
  credentialInUrl,
  addressMissing,
  httpsOnly,
  productionHttps,
  publicHost,
  badPlaceholder,
  foreignPlaceholder,
  undeclaredParameter,
  unusedParameter,
  unknownContext,
  unknownEnvironmentValue,
  unknownOutput,
  optionalInText,
  bodyJson,
  quotedValue,
  bodyOnGet,
  arrayJoin,
  arrayItems,
  valueType,
  timeoutMissing,
  silence,
  delayAfterTimeout,
  retryOnWrite,
  descriptionMissing,
  descriptionWhen,
  descriptionOverlap,
  whenNotMissing,
  parameterDescription,
  parameterExample,
  callNamePortable,
  callNameUnique,
  unknownTarget,
  answerUnused,
  considerWebhook,
  outputDescription,
  outputPath,
  answerSize,
  caseValues,
  readOnlyKey,
  productionKey,
  identityCheck,
  serverValidation,
];

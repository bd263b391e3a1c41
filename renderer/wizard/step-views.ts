import type { ComponentType } from 'react';
import type { Step } from '@shared/lint/finding';
import { AuthenticationStep } from './steps/authentication/AuthenticationStep';
import { ConnectStep } from './steps/connect/ConnectStep';
import { GeneralStep } from './steps/general/GeneralStep';
import { MessagesStep } from './steps/messages/MessagesStep';
import { ResultsStep } from './steps/results/ResultsStep';
import { VariablesStep } from './steps/variables/VariablesStep';

/** The six steps in what shows them: the wizard one at a time, the form view all at once. */
export const stepViews: Readonly<Record<Step, ComponentType>> = {
  connect: ConnectStep,
  authentication: AuthenticationStep,
  variables: VariablesStep,
  general: GeneralStep,
  messages: MessagesStep,
  results: ResultsStep,
};

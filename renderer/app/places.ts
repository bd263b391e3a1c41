import { lazy } from 'react';
import { whenAtRest } from '@renderer/state/at-rest';

/** Places that are not on the first screen: their code is read when the window has come to rest, or when asked for. */
const loadLog = () => import('@renderer/logs/LogPlace');
const loadPlatforms = () => import('@renderer/platforms/PlatformsPlace');
const loadEnvironments = () => import('@renderer/environments/EnvironmentsPlace');
const loadSecrets = () => import('@renderer/secrets/SecretsPlace');
const loadSettings = () => import('@renderer/settings/SettingsPlace');

export const LogPlace = lazy(async () => ({ default: (await loadLog()).LogPlace }));
export const PlatformsPlace = lazy(async () => ({ default: (await loadPlatforms()).PlatformsPlace }));
export const EnvironmentsPlace = lazy(async () => ({
  default: (await loadEnvironments()).EnvironmentsPlace,
}));
export const SecretsPlace = lazy(async () => ({ default: (await loadSecrets()).SecretsPlace }));
export const SettingsPlace = lazy(async () => ({ default: (await loadSettings()).SettingsPlace }));

/** Reads them ahead, so that the first visit is as fast as the second. */
export function readPlacesAhead(): void {
  whenAtRest(
    () => void Promise.all([loadLog(), loadPlatforms(), loadEnvironments(), loadSecrets(), loadSettings()]),
  );
}

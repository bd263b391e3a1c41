/**
 * From starting the process to an enabled Run button, beside a window with the same preload, protocol, React and
 * Mantine and no features: ten interleaved launches of each, medians. Aim: at most 1.5 times the empty window.
 */
import { printLaunches } from './launch/launches';

await printLaunches(10);

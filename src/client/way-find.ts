import { connectBox } from './find/box.ts';

connectBox({ loadEngine: async () => (await import('./find/engine-later.ts')).engine });

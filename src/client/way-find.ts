import { connectBox } from './find/box.ts';

connectBox({ loadEngine: () => import('./find/engine.ts') });

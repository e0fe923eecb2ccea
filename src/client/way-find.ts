import { connectBox } from './find/box.ts';
import { Offers } from './find/offers.ts';

connectBox({ loadEngine: async () => (await import('./find/engine-later.ts')).engine, Answers: Offers });

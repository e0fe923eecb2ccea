import { connectBox } from './find/box.ts';
import * as engine from './find/engine.ts';
import { FindPage } from './find/find-page.ts';

// All in one file: one round trip to the first service.
connectBox({ loadEngine: () => Promise.resolve(engine), Page: FindPage });

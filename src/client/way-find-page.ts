import { connectBox } from './find/box.ts';
import { engine } from './find/engine.ts';
import { FindPage } from './find/find-page.ts';

// All at once: one round trip to the first service.
connectBox({ loadEngine: () => Promise.resolve(engine), Answers: FindPage });

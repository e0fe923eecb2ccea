// For pages that fetch the engine when somebody types. The find page has it at once; a module that is wanted both ways would
// bring a helper for its names there too.
export { engine } from './engine.ts';

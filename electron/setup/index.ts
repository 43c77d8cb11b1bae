export { createEngine, type EngineOptions, type SetupEngine } from './engine.ts';

import { App } from '../app.tsx';
import { mount } from '../mount.tsx';
import { SCENES } from './scenes.ts';
import { scriptedBridge } from './scripted.ts';

/** `?scene=fresh&language=fr`: the pages over a scripted bridge, for pictures and checks of the looks alone. */
const query = new URLSearchParams(location.search);
const scene = SCENES[query.get('scene') ?? ''] ?? {};
const language = query.get('language');

mount(<App bridge={scriptedBridge(scene, language === 'fr' ? 'fr' : 'en')} pseudo={language === 'pseudo'} />);

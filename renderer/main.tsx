import { App } from './app.tsx';
import { connect } from './bridge.ts';
import { mount } from './mount.tsx';

mount(<App bridge={connect()} pseudo={location.hash === '#pseudo'} />);

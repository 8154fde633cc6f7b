import { mount } from '../../components/mount.tsx';
import { Player } from '../../components/player/player.tsx';

mount(<Player />);

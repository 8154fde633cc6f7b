import { mount } from '../../components/parts/mount.tsx';
import { Player } from '../../components/player/player.tsx';

mount(<Player />, 'player');

import { mount } from '../../components/mount.tsx';
import { Popup } from '../../components/popup/popup.tsx';

mount(<Popup />);

import { mount } from '../../components/mount.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';

mount(<OptionsPage />);

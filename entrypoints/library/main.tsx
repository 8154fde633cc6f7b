import { LibraryPage } from '../../components/library/library-page.tsx';
import { mount } from '../../components/parts/mount.tsx';

mount(<LibraryPage />, 'library');

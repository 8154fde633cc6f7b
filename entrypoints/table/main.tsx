import { mount } from '../../components/parts/mount.tsx';
import { TablePage } from '../../components/table/table-page.tsx';

mount(<TablePage />, 'table');

import { PanelButton } from './panel/panel-button.tsx';
import { Room } from './room.tsx';

/** What a popup has and a side panel has not. */
export const PopupOnly = () => (
  <>
    <Room />
    <PanelButton />
  </>
);

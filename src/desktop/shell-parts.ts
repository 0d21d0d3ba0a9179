import './auxiliary-pane.ts';
import './drop-down.ts';
import './navigation.ts';
import './splitter.ts';

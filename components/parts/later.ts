/** Styles that come after the first look at a page. */
import './forced-colors.css';
import './motion.css';

import { KINDS } from '../../catalog/kinds';
import { bundledCatalogsDir } from './files';
import { unpreparedSets } from './open';
import { prepareCodeSets } from './prepare';

// Run by the build, for the package.
prepareCodeSets(bundledCatalogsDir(), unpreparedSets({ catalogsDir: null }), KINDS);

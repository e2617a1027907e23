// Not run: the types of require().
import komoney = require('komoney');

const value: string | undefined = komoney.parse('58조원').value;
export = value;

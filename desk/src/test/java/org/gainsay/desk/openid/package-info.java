@NullMarked
package org.gainsay.desk.openid;

import org.jspecify.annotations.NullMarked;

/** What every feature may know: who acts, ids, and rules that were not met. */
package org.issg.portal.shared;

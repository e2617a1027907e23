// Package side reads what stands on either side of an expression: before it the sign, the currency and the qualifiers, behind it the qualifiers. It
// knows of no numeral; what it has read is a line.Side and a line.Trail.
package side

// Package sheet reads the tables that stand in a text: unit lines, headers, columns and cells, and the signs of accounts. What a number of them is worth
// where its unit is written once, above or below it, at the head of its column or behind the label of its row, is decided here.
package sheet

import "github.com/komoney/komoney/internal/read/judge"

// Reader reads the lines of tables.
type Reader struct {
	judge.Reader
	marks
	head []judge.HeadColumn // of the last line that may name columns, to be filled again
}

// marks are places in the line.
type marks struct {
	unitStart, unitEnd int // from where to where the units of a unit line stand
	labels             int // how far the labels of the row have been read
	labelEnd           int // where the unit of the last one ends
	item               int // where the number of the line's item ends: 1. 매출 (1. Sales)
}

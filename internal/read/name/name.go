// Package name knows digits that name something and count nothing: dates and days of history, telephone and card numbers, codes, versions and
// products, items of lists, scores, ratios and plots of land; what programs write is package program's. It looks at a line, knows of no numeral, and decides nothing:
// tables/rules/digits.tsv and number.tsv ask it.
package name

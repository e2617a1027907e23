package komoney

// defaultParser is the Parser of the package's functions; nothing changes it.
var defaultParser Parser

// reader reads one line of normalised text: composed Hangul, ASCII digits, plain spaces.
type reader struct {
	s         string
	p         *Parser
	strict    bool  // Parse: the whole text is one expression, so nothing is doubted
	prev      int   // where the match before ends; nothing before it is looked at
	steps     int   // work done, for the tests of linearity
	certain   int   // the numeral has a scale, so that what follows is its unit: 10만원수표
	closer    int   // where the word that closes a range in words ends: 사이, 까지
	badRun    int   // end of digits that are no number
	tailEnd   int   // where the bound that boundBehindParticle found ends
	lastFault fault // why the last numeral ended
	sum       sum   // of the numeral being read
	memo      [4]struct {
		at   int
		word *word
	} // numeral words looked up last; at is the place plus 1
	left, right term     // the ends of the expression being read
	line        unitLine // the table's unit line in force
	other       numeral  // a numeral looked at besides
}

// set begins a line.
func (r *reader) set(line string) {
	r.s, r.prev = line, 0
	for i := range r.memo {
		r.memo[i].at = 0
	}
}

package komoney

// reader reads one line of normalised text: composed Hangul, ASCII digits, plain spaces.
type reader struct {
	s         string
	p         *Parser
	strict    bool  // Parse: the whole text is one expression, so nothing is doubted
	prev      int   // where the match before ends; nothing before it is looked at
	steps     int   // work done, for the tests of linearity
	badRun    int   // end of digits that are no number
	tailEnd   int   // where the bound that boundBehindParticle found ends
	lastFault fault // why the last numeral ended
}

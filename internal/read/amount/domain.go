package amount

// ByDomain returns the options with what its Domain says of minus signs and unit lines.
func (p Options) ByDomain() Options {
	if d := p.Domain; d != nil {
		p.UnitLines = p.UnitLines || d.UnitLines
		p.Accounting = p.Accounting || d.Accounting
	}
	return p
}

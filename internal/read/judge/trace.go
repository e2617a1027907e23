package judge

import "github.com/komoney/komoney/internal/read/line"

// spoke keeps that the rule k spoke of c.
func (r *Reader) spoke(k line.RuleID, c *matter) {
	t := r.Trace
	t.Opinions = append(t.Opinions, line.Opinion{Rule: k, Extent: line.Extent{Start: c.n.Start, End: max(c.end, c.t.End)}, Words: append([]line.Extent(nil), t.Seen...)})
}

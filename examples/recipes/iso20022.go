package recipes

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/komoney/komoney"
	"github.com/komoney/komoney/decimal"
)

// Amount20022 is ActiveCurrencyAndAmount of ISO 20022, <InstdAmt Ccy="KRW">35000</InstdAmt>: a sum that is not negative, of
// at most 18 digits, of which 5 may be behind the point, and no more than the currency has.
type Amount20022 struct{ komoney.Money }

// MarshalXML implements xml.Marshaler. What the standard does not allow is an error.
func (a Amount20022) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	if err := a.check(); err != nil {
		return err
	}
	start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: "Ccy"}, Value: a.Currency().Code()})
	return e.EncodeElement(a.Money.Amount().String(), start)
}

// UnmarshalXML implements xml.Unmarshaler.
func (a *Amount20022) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	var element struct {
		Currency string `xml:"Ccy,attr"`
		Amount   string `xml:",chardata"`
	}
	if err := d.DecodeElement(&element, &start); err != nil {
		return err
	}
	c, err := komoney.ParseCurrency(element.Currency)
	if err != nil {
		return err
	}
	amount, err := decimal.Parse(strings.TrimSpace(element.Amount))
	if err != nil {
		return err
	}
	a.Money = komoney.NewMoney(amount, c)
	return a.check()
}

func (a Amount20022) check() error {
	d := a.Money.Amount()
	digits := max(d.Magnitude(), 0) + 1 - min(d.Exp(), 0)
	if d.Sign() < 0 || digits > 18 || -d.Exp() > min(a.Currency().Digits(), 5) || a.Currency().IsZero() {
		return fmt.Errorf("%v is no ActiveCurrencyAndAmount", a.Money)
	}
	return nil
}

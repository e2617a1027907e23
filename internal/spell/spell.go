// Package spell writes whole numbers in words, and has the words and symbols that measures are written with.
package spell

import (
	"slices"
	"strings"
)

// rateUnits are the CLDR units of speed by the ref of what stands before the number and the unit behind it.
var rateUnits = [...]struct{ per, unit, rate string }{
	{"hour", "kilometer", "kilometer-per-hour"},
	{"hour", "mile", "mile-per-hour"},
	{"hour", "meter", "meter-per-hour"},
	{"minute", "meter", "meter-per-minute"},
	{"minute", "kilometer", "kilometer-per-minute"},
	{"second", "meter", "meter-per-second"},
	{"second", "kilometer", "kilometer-per-second"},
	{"second", "foot", "foot-per-second"},
}

// RateUnit turns hour, of 시속 (an hour), and kilometer into kilometer-per-hour.
func RateUnit(per, unit string) string {
	for _, r := range rateUnits {
		if r.per == per && r.unit == unit {
			return r.rate
		}
	}
	return unit
}

const AboutWord = "약 "

// BoundWords are in the order of the bounds: none, at least, at most, more than, less than.
var BoundWords = [...]string{"", " 이상", " 이하", " 초과", " 미만"}

// SpeedLead returns the word that makes a length a speed, 시속 (an hour) of kilometer-per-hour.
func SpeedLead(unit string) string {
	base, per, ok := strings.Cut(unit, "-per-")
	if !ok || MeasureByID(base) == nil || RateUnit("hour", base) == base {
		return ""
	}
	switch per {
	case "hour":
		return "시속"
	case "minute":
		return "분속"
	case "second":
		return "초속"
	}
	return ""
}

// Measure is how a unit of measurement is written.
type Measure struct {
	Id    string // the CLDR unit identifier
	Short string // behind digits: what Korean texts use, a symbol or a name
	Name  string // behind words: the Korean name of CLDR, or the symbol where it is read letter by letter
}

// MeasureByID returns the row of a unit identifier, or nil.
func MeasureByID(id string) *Measure {
	i, ok := slices.BinarySearchFunc(Measures[:], id, func(m Measure, id string) int { return strings.Compare(m.Id, id) })
	if !ok {
		return composedMeasure(id)
	}
	return &Measures[i]
}

// perNames are how the times are written that a unit is of.
var perNames = [...][2]string{{"hour", "h"}, {"minute", "min"}, {"second", "s"}, {"day", "일"}}

// composedMeasure is MeasureByID for one unit per another that is in no row, kilogram-per-square-meter; but a speed is written with its word.
func composedMeasure(id string) *Measure {
	unit, per, ok := strings.Cut(id, "-per-")
	if !ok || strings.Contains(per, "-per-") || RateUnit(per, unit) != unit {
		return nil
	}
	m := MeasureByID(unit)
	if m == nil {
		return nil
	}
	for _, name := range perNames {
		if name[0] == per {
			return &Measure{id, m.Short + "/" + name[1], m.Short + "/" + name[1]}
		}
	}
	of := MeasureByID(per)
	if of == nil {
		return nil
	}
	return &Measure{id, m.Short + "/" + of.Short, m.Short + "/" + of.Short}
}

// Measures is sorted by id. It has every unit that Parse reports.
var Measures = [...]Measure{
	{"acre", "에이커", "에이커"},
	{"acre-foot", "에이커 피트", "에이커 피트"},
	{"ampere", "암페어", "암페어"},
	{"ampere-hour", "Ah", "암페어시"},
	{"arc-minute", "분각", "분각"},
	{"arc-second", "각초", "각초"},
	{"astronomical-unit", "au", "천문 단위"},
	{"atmosphere", "기압", "기압"},
	{"bar", "bar", "bar"},
	{"barrel", "배럴", "배럴"},
	{"becquerel", "베크렐", "베크렐"},
	{"becquerel-per-cubic-meter", "Bq/㎥", "Bq/㎥"},
	{"becquerel-per-kilogram", "Bq/kg", "Bq/kg"},
	{"becquerel-per-liter", "Bq/L", "Bq/L"},
	{"bit", "비트", "비트"},
	{"british-thermal-unit", "Btu", "영국 열량 단위"},
	{"bushel", "부셸", "부셸"},
	{"byte", "바이트", "바이트"},
	{"calorie", "칼로리", "칼로리"},
	{"candela", "칸델라", "칸델라"},
	{"candela-per-square-meter", "니트", "니트"},
	{"carat", "캐럿", "캐럿"},
	{"celsius", "℃", "도"},
	{"centiliter", "cL", "센티리터"},
	{"centimeter", "cm", "센티미터"},
	{"coulomb", "쿨롬", "쿨롬"},
	{"cubic-centimeter", "cm³", "세제곱센티미터"},
	{"cubic-foot", "ft³", "세제곱피트"},
	{"cubic-inch", "in³", "세제곱인치"},
	{"cubic-kilometer", "km³", "세제곱킬로미터"},
	{"cubic-meter", "㎥", "세제곱미터"},
	{"cubic-meter-per-day", "㎥/일", "㎥/일"},
	{"cubic-meter-per-second", "㎥/s", "㎥/s"},
	{"cubic-mile", "mi³", "세제곱마일"},
	{"cubic-yard", "yd³", "세제곱야드"},
	{"cup-metric", "미터식 컵", "미터식 컵"},
	{"dalton", "돌턴", "돌턴"},
	{"decibel", "dB", "데시벨"},
	{"deciliter", "dL", "데시리터"},
	{"decimeter", "dm", "데시미터"},
	{"dessert-spoon", "디저트스푼", "디저트스푼"},
	{"dot", "도트", "도트"},
	{"dot-per-centimeter", "dpcm", "dpcm"},
	{"dot-per-inch", "dpi", "dpi"},
	{"dunam", "두남", "두남"},
	{"earth-mass", "지구 질량", "지구 질량"},
	{"earth-radius", "지구 반경", "지구 반경"},
	{"electronvolt", "eV", "전자볼트"},
	{"exabyte", "EB", "엑사바이트"},
	{"fahrenheit", "℉", "도"},
	{"farad", "패럿", "패럿"},
	{"fathom", "패덤", "패덤"},
	{"fluid-ounce", "액량 온스", "액량 온스"},
	{"fluid-ounce-imperial", "영국 액량 온스", "영국 액량 온스"},
	{"fluid-ounce-metric", "미터식 액량 온스", "미터식 액량 온스"},
	{"foot", "피트", "피트"},
	{"furlong", "펄롱", "펄롱"},
	{"g-force", "중력가속도", "중력가속도"},
	{"gallon", "갤런", "갤런"},
	{"gallon-imperial", "영국식 갤런", "영국식 갤런"},
	{"gibibyte", "GiB", "기비바이트"},
	{"gigabit", "Gb", "기가비트"},
	{"gigabit-per-second", "Gbps", "기가비피에스"},
	{"gigabyte", "GB", "기가바이트"},
	{"gigabyte-per-second", "GB/s", "GB/s"},
	{"gigahertz", "GHz", "기가헤르츠"},
	{"gigapascal", "GPa", "기가파스칼"},
	{"gigawatt", "GW", "기가와트"},
	{"gigawatt-hour", "GWh", "기가와트시"},
	{"grain", "그레인", "그레인"},
	{"gram", "g", "그램"},
	{"gram-per-cubic-centimeter", "g/cm³", "g/cm³"},
	{"gram-per-kilometer", "g/km", "g/km"},
	{"gram-per-liter", "g/L", "g/L"},
	{"gray", "Gy", "그레이"},
	{"hectare", "ha", "헥타르"},
	{"hectoliter", "hL", "헥토리터"},
	{"hectopascal", "hPa", "헥토파스칼"},
	{"hertz", "Hz", "헤르츠"},
	{"horsepower", "마력", "마력"},
	{"inch", "인치", "인치"},
	{"inch-ofhg", "inHg", "수은주인치"},
	{"joule", "J", "줄"},
	{"katal", "캐탈", "캐탈"},
	{"kelvin", "켈빈", "켈빈"},
	{"kibibyte", "KiB", "키비바이트"},
	{"kibibyte-per-second", "KiB/s", "KiB/s"},
	{"kilobit", "Kb", "킬로비트"},
	{"kilobit-per-second", "kbps", "kbps"},
	{"kilobyte", "KB", "킬로바이트"},
	{"kilocalorie", "kcal", "킬로칼로리"},
	{"kilogram", "kg", "킬로그램"},
	{"kilogram-force", "kgf", "킬로그램힘"},
	{"kilogram-force-meter", "kgf·m", "kgf·m"},
	{"kilogram-per-kilogram", "kg/kg", "kg/kg"},
	{"kilogram-per-square-centimeter", "kg/㎠", "kg/㎠"},
	{"kilogram-per-square-meter", "kg/㎡", "kg/㎡"},
	{"kilohertz", "kHz", "킬로헤르츠"},
	{"kilojoule", "kJ", "킬로줄"},
	{"kiloliter", "㎘", "킬로리터"},
	{"kilometer", "km", "킬로미터"},
	{"kilometer-per-hour", "km/h", "킬로미터"},
	{"kilometer-per-kilowatt-hour", "km/kWh", "km/kWh"},
	{"kilometer-per-liter", "km/L", "km/L"},
	{"kilometer-per-second", "km/s", "킬로미터"},
	{"kilonewton", "kN", "킬로뉴턴"},
	{"kilopascal", "kPa", "킬로파스칼"},
	{"kilotonne", "kt", "킬로톤"},
	{"kilovolt", "kV", "킬로볼트"},
	{"kilowatt", "kW", "킬로와트"},
	{"kilowatt-hour", "kWh", "킬로와트시"},
	{"kilowatt-hour-per-100-kilometer", "kWh/100km", "kWh/100km"},
	{"knot", "노트", "노트"},
	{"light-speed", "광속", "광속"},
	{"light-year", "광년", "광년"},
	{"liter", "L", "리터"},
	{"liter-per-100-kilometer", "L/100km", "L/100km"},
	{"liter-per-kilometer", "L/km", "L/km"},
	{"liter-per-minute", "L/min", "L/min"},
	{"liter-per-second", "L/s", "L/s"},
	{"lumen", "루멘", "루멘"},
	{"lux", "룩스", "룩스"},
	{"mebibyte", "MiB", "메비바이트"},
	{"mebibyte-per-second", "MiB/s", "MiB/s"},
	{"megabit", "Mb", "메가비트"},
	{"megabit-per-second", "Mbps", "메가비피에스"},
	{"megabyte", "MB", "메가바이트"},
	{"megabyte-per-second", "MB/s", "MB/s"},
	{"megahertz", "MHz", "메가헤르츠"},
	{"megajoule", "MJ", "메가줄"},
	{"megaliter", "메가리터", "메가리터"},
	{"meganewton", "메가뉴턴", "메가뉴턴"},
	{"megapascal", "MPa", "메가파스칼"},
	{"megapixel", "MP", "메가픽셀"},
	{"megatonne", "메가톤", "메가톤"},
	{"megawatt", "MW", "메가와트"},
	{"megawatt-hour", "MWh", "메가와트시"},
	{"meter", "m", "미터"},
	{"meter-per-second", "m/s", "미터"},
	{"meter-per-square-second", "m/s²", "m/s²"},
	{"metric-ton", "톤", "톤"},
	{"microgram", "μg", "마이크로그램"},
	{"microgram-per-cubic-meter", "㎍/㎥", "㎍/㎥"},
	{"microgram-per-liter", "μg/L", "μg/L"},
	{"microliter", "㎕", "마이크로리터"},
	{"micrometer", "μm", "마이크로미터"},
	{"microsecond", "μs", "마이크로초"},
	{"microsievert", "μSv", "마이크로시버트"},
	{"microsievert-per-hour", "μSv/h", "μSv/h"},
	{"mile", "마일", "마일"},
	{"mile-per-gallon", "mpg", "mpg"},
	{"mile-per-hour", "mph", "마일"},
	{"mile-scandinavian", "스칸디나비아 마일", "스칸디나비아 마일"},
	{"milliampere", "mA", "밀리암페어"},
	{"milliampere-hour", "mAh", "밀리암페어시"},
	{"millibar", "mbar", "밀리바"},
	{"milligram", "mg", "밀리그램"},
	{"milligram-per-cubic-meter", "mg/㎥", "mg/㎥"},
	{"milligram-per-deciliter", "mg/dL", "mg/dL"},
	{"milligram-per-kilogram", "mg/kg", "mg/kg"},
	{"milligram-per-liter", "mg/L", "mg/L"},
	{"milliliter", "mL", "밀리리터"},
	{"millimeter", "mm", "밀리미터"},
	{"millimeter-ofhg", "mmHg", "수은주밀리미터"},
	{"millimeter-per-hour", "mm/h", "mm/h"},
	{"millimole-per-liter", "mmol/L", "mmol/L"},
	{"millisecond", "ms", "밀리초"},
	{"millisievert", "mSv", "밀리시버트"},
	{"millivolt", "mV", "밀리볼트"},
	{"milliwatt", "mW", "밀리와트"},
	{"mole", "mol", "몰"},
	{"nanogram", "ng", "나노그램"},
	{"nanometer", "nm", "나노미터"},
	{"nanosecond", "ns", "나노초"},
	{"nanosievert", "nSv", "나노시버트"},
	{"nautical-mile", "해리", "해리"},
	{"newton", "뉴턴", "뉴턴"},
	{"newton-meter", "N⋅m", "뉴턴미터"},
	{"ohm", "Ω", "옴"},
	{"ounce", "온스", "온스"},
	{"ounce-troy", "트로이 온스", "트로이 온스"},
	{"parsec", "파섹", "파섹"},
	{"part-per-1e6", "ppm", "피피엠"},
	{"part-per-1e9", "ppb", "피피비"},
	{"pascal", "Pa", "파스칼"},
	{"pebibyte", "PiB", "페비바이트"},
	{"permille", "‰", "퍼밀"},
	{"permyriad", "‱", "‱"},
	{"petabyte", "PB", "페타바이트"},
	{"picometer", "피코미터", "피코미터"},
	{"pint", "파인트", "파인트"},
	{"pint-metric", "미터식 파인트", "미터식 파인트"},
	{"pixel", "픽셀", "픽셀"},
	{"pixel-per-centimeter", "ppcm", "ppcm"},
	{"pixel-per-inch", "ppi", "ppi"},
	{"pound", "lb", "lb"},
	{"pound-force", "lbf", "파운드포스"},
	{"pound-force-foot", "lbf⋅ft", "lbf⋅ft"},
	{"pound-force-per-square-inch", "psi", "psi"},
	{"quart", "쿼트", "쿼트"},
	{"quart-imperial", "영국 쿼트", "영국 쿼트"},
	{"radian", "rad", "라디안"},
	{"revolution-per-minute", "rpm", "알피엠"},
	{"second", "초", "초"},
	{"siemens", "지멘스", "지멘스"},
	{"sievert", "시버트", "시버트"},
	{"solar-luminosity", "태양 광도", "태양 광도"},
	{"solar-mass", "태양 질량", "태양 질량"},
	{"solar-radius", "태양 반경", "태양 반경"},
	{"square-centimeter", "㎠", "제곱센티미터"},
	{"square-foot", "ft²", "제곱피트"},
	{"square-inch", "in²", "제곱인치"},
	{"square-kilometer", "㎢", "제곱킬로미터"},
	{"square-meter", "㎡", "제곱미터"},
	{"square-mile", "mi²", "제곱마일"},
	{"square-millimeter", "㎟", "제곱밀리미터"},
	{"square-yard", "yd²", "제곱야드"},
	{"steradian", "스테라디안", "스테라디안"},
	{"stone", "스톤", "스톤"},
	{"tablespoon", "테이블스푼", "테이블스푼"},
	{"teaspoon", "티스푼", "티스푼"},
	{"tebibyte", "TiB", "테비바이트"},
	{"terabit", "Tb", "테라비트"},
	{"terabit-per-second", "Tbps", "Tbps"},
	{"terabyte", "TB", "테라바이트"},
	{"terahertz", "THz", "테라헤르츠"},
	{"terawatt", "TW", "테라와트"},
	{"terawatt-hour", "TWh", "테라와트시"},
	{"tesla", "테슬라", "테슬라"},
	{"volt", "V", "볼트"},
	{"watt", "W", "와트"},
	{"watt-hour", "Wh", "와트시"},
	{"watt-hour-per-kilogram", "Wh/kg", "Wh/kg"},
	{"watt-per-square-meter", "W/㎡", "W/㎡"},
	{"weber", "Wb", "웨버"},
	{"yard", "야드", "야드"},
	{"zettabyte", "ZB", "제타바이트"},
}

// NumberWords are the numerals of one script.
type NumberWords struct {
	Digits [10]string
	Small  [4]string // 십, 백, 천 (10, 100, 1,000), behind their digit
	Big    [18]string
	Point  string
}

// MaxScale is the power of ten from which on there are no words: 9999무량대수 (9999 × 10^68) is the last that has some.
const MaxScale = 4 * len(NumberWords{}.Big)

var HangulWords = NumberWords{
	Digits: [10]string{"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"},
	Small:  [4]string{"", "십", "백", "천"},
	Big: [18]string{"", "만", "억", "조", "경", "해", "자", "양", "구", "간", "정", "재", "극",
		"항하사", "아승기", "나유타", "불가사의", "무량대수"},
	Point: "점",
}

var HanjaBig = [18]string{"", "萬", "億", "兆", "京", "垓", "秭", "穰", "溝", "澗", "正", "載", "極",
	"恒河沙", "阿僧祇", "那由他", "不可思議", "無量大數"}

var HanjaWords = NumberWords{
	Digits: [10]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
	Small:  [4]string{"", "十", "百", "千"},
	Big:    HanjaBig,
	Point:  "點",
}

// FormalHanjaWords are 갖은자, the forms that no stroke turns into another number.
var FormalHanjaWords = NumberWords{
	Digits: [10]string{"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"},
	Small:  [4]string{"", "拾", "佰", "仟"},
	Big:    HanjaBig,
	Point:  "點",
}

// The kinds of amounts by what the page shows of them: their colour, and what the list can be limited to.

export const GROUP = {
	money: 'money', percent: 'ratio', percent_point: 'ratio', basis_point: 'ratio', multiple: 'ratio', fraction: 'ratio',
	ordinal: 'count', quantity: 'count', number: 'count',
};

/** Wide enough for widgets that are declared not responsive (WX-079, WX-080). */
export const wide = matchMedia('(min-width: 737px)');

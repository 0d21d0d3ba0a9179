import { html, nothing, type TemplateResult } from 'lit';
import { groupOptions, type ComboboxOption } from './combobox-options.ts';

const renderOption = (option: ComboboxOption, index: number, active: boolean, chosen: boolean): TemplateResult => html`
  <div class="option ${active ? 'active' : ''}" id="option-${index}" role="option" data-index=${index} aria-selected=${chosen}
    aria-labelledby="option-${index}-name" aria-describedby=${option.hint ? `option-${index}-hint` : nothing}>
    ${option.icon ? html`<ad-icon class=${option.tone ?? ''} name=${option.icon}></ad-icon>` : nothing}
    <span class="name" id="option-${index}-name">${option.label}</span>
    ${option.hint ? html`<span class="hint" id="option-${index}-hint">${option.hint}</span>` : nothing}
    <ad-icon class="mark" name="check"></ad-icon>
  </div>`;

/** The rows of an open list, under the headings of their groups; `active` and ids count over all groups. */
export const renderOptions = (options: readonly ComboboxOption[], active: number, value: string): readonly TemplateResult[] => {
  let index = -1;
  return groupOptions(options).map(({ group, options: members }) => {
    const rows = members.map((option) => renderOption(option, (index += 1), index === active, option.value === value));
    return group === '' ? html`${rows}` : html`<div role="group" aria-label=${group}><div class="group" aria-hidden="true">${group}</div>${rows}</div>`;
  });
};

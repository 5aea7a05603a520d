-- Why: of a repetition the value alone says only how long its period is. "Every other Friday" and "twice a week" differ from "Fridays" and
-- "weekly" in TIMEX3's quant and freq, and analysts who count events need them.
alter table date_mention
    add column timex_quant text,
    add column timex_freq  text;

select stage, source, subject, reason, detail
from rejection
order by stage collate "C", source collate "C", subject collate "C", reason collate "C"

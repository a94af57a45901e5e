import type { AgencyDocument } from './agency.model.ts';

/** What the audit log shows of an agency. */
export const auditedAgency = ({ name, code, city, address, phone, isActive }: AgencyDocument) => ({
  name,
  code,
  city,
  address,
  phone,
  isActive,
});
